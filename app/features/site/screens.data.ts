/** Screens of the demo clinic that the public site shows: written by `npm run screens`, never by hand. */
export const screens = {
  today: {
    phone: {
      width: 360,
      height: 680,
      light: "/screens/today-phone-light-3d4b0461.avif",
      dark: "/screens/today-phone-dark-62cdbc88.avif",
      plain: "/screens/today-phone-light-ac8016bc.webp",
    },
  },
  entry: {
    phone: {
      width: 360,
      height: 680,
      light: "/screens/entry-phone-light-3865c28b.avif",
      dark: "/screens/entry-phone-dark-3865c28b.avif",
      plain: "/screens/entry-phone-light-97b3819f.webp",
    },
  },
  map: {
    phone: {
      width: 360,
      height: 680,
      light: "/screens/map-phone-light-46b3c285.avif",
      dark: "/screens/map-phone-dark-1022fe92.avif",
      plain: "/screens/map-phone-light-045dd376.webp",
    },
  },
  sos: {
    phone: {
      width: 360,
      height: 680,
      light: "/screens/sos-phone-light-539ad3ba.avif",
      dark: "/screens/sos-phone-dark-20812f0b.avif",
      plain: "/screens/sos-phone-light-4a580e71.webp",
    },
  },
  plan: {
    phone: {
      width: 360,
      height: 680,
      light: "/screens/plan-phone-light-4875d14d.avif",
      dark: "/screens/plan-phone-dark-0170f4b8.avif",
      plain: "/screens/plan-phone-light-3bcbc792.webp",
    },
  },
  day: {
    phone: {
      width: 360,
      height: 680,
      light: "/screens/day-phone-light-b25e6f58.avif",
      dark: "/screens/day-phone-dark-b8d99641.avif",
      plain: "/screens/day-phone-light-c96cb953.webp",
    },
    desk: {
      width: 1200,
      height: 720,
      light: "/screens/day-desk-light-063c8d17.avif",
      dark: "/screens/day-desk-dark-f7c93103.avif",
      plain: "/screens/day-desk-light-135582e1.webp",
    },
  },
  patient: {
    phone: {
      width: 360,
      height: 680,
      light: "/screens/patient-phone-light-06f6adcb.avif",
      dark: "/screens/patient-phone-dark-0043b776.avif",
      plain: "/screens/patient-phone-light-b469e4e1.webp",
    },
    desk: {
      width: 1200,
      height: 720,
      light: "/screens/patient-desk-light-fe9fb269.avif",
      dark: "/screens/patient-desk-dark-499fd45c.avif",
      plain: "/screens/patient-desk-light-a61997b1.webp",
    },
  },
  agenda: {
    phone: {
      width: 360,
      height: 680,
      light: "/screens/agenda-phone-light-d659944e.avif",
      dark: "/screens/agenda-phone-dark-b99a030b.avif",
      plain: "/screens/agenda-phone-light-4df92fb1.webp",
    },
    desk: {
      width: 1200,
      height: 720,
      light: "/screens/agenda-desk-light-7901e330.avif",
      dark: "/screens/agenda-desk-dark-5a29bac3.avif",
      plain: "/screens/agenda-desk-light-013a95ae.webp",
    },
  },
  payments: {
    phone: {
      width: 360,
      height: 680,
      light: "/screens/payments-phone-light-b886bb33.avif",
      dark: "/screens/payments-phone-dark-b835c1e7.avif",
      plain: "/screens/payments-phone-light-3f9d01ba.webp",
    },
    desk: {
      width: 1200,
      height: 720,
      light: "/screens/payments-desk-light-91290daa.avif",
      dark: "/screens/payments-desk-dark-0867e47c.avif",
      plain: "/screens/payments-desk-light-6e423209.webp",
    },
  },
  readiness: {
    phone: {
      width: 360,
      height: 680,
      light: "/screens/readiness-phone-light-545440c8.avif",
      dark: "/screens/readiness-phone-dark-07141808.avif",
      plain: "/screens/readiness-phone-light-64815589.webp",
    },
    desk: {
      width: 1200,
      height: 720,
      light: "/screens/readiness-desk-light-94fde371.avif",
      dark: "/screens/readiness-desk-dark-b764819a.avif",
      plain: "/screens/readiness-desk-light-848346d5.webp",
    },
  },
  statistics: {
    phone: {
      width: 360,
      height: 680,
      light: "/screens/statistics-phone-light-135a7872.avif",
      dark: "/screens/statistics-phone-dark-28ddbb2c.avif",
      plain: "/screens/statistics-phone-light-c82ae919.webp",
    },
    desk: {
      width: 1200,
      height: 720,
      light: "/screens/statistics-desk-light-eba57f4f.avif",
      dark: "/screens/statistics-desk-dark-42fe1edb.avif",
      plain: "/screens/statistics-desk-light-f2118601.webp",
    },
  },
} as const;
