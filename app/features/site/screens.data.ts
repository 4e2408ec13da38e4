/** Screens of the demo clinic that the public site shows: written by `npm run screens`, never by hand. */
export const screens = {
  today: {
    phone: {
      width: 360,
      height: 680,
      light: "/screens/today-phone-light-3eb0e356.avif",
      dark: "/screens/today-phone-dark-deb216dc.avif",
      plain: "/screens/today-phone-light-9068c182.webp",
    },
  },
  entry: {
    phone: {
      width: 360,
      height: 680,
      light: "/screens/entry-phone-light-eff48593.avif",
      dark: "/screens/entry-phone-dark-ce014915.avif",
      plain: "/screens/entry-phone-light-4614b6c4.webp",
    },
  },
  map: {
    phone: {
      width: 360,
      height: 680,
      light: "/screens/map-phone-light-2f35d435.avif",
      dark: "/screens/map-phone-dark-d7f89152.avif",
      plain: "/screens/map-phone-light-604c237a.webp",
    },
  },
  sos: {
    phone: {
      width: 360,
      height: 680,
      light: "/screens/sos-phone-light-a95d9493.avif",
      dark: "/screens/sos-phone-dark-006a761a.avif",
      plain: "/screens/sos-phone-light-f57eb4ee.webp",
    },
  },
  plan: {
    phone: {
      width: 360,
      height: 680,
      light: "/screens/plan-phone-light-4833dce3.avif",
      dark: "/screens/plan-phone-dark-c15c6fff.avif",
      plain: "/screens/plan-phone-light-e0169bec.webp",
    },
  },
  day: {
    phone: {
      width: 360,
      height: 680,
      light: "/screens/day-phone-light-cc1b1823.avif",
      dark: "/screens/day-phone-dark-55820a77.avif",
      plain: "/screens/day-phone-light-17f063c7.webp",
    },
    desk: {
      width: 1200,
      height: 720,
      light: "/screens/day-desk-light-81e9d49b.avif",
      dark: "/screens/day-desk-dark-7e17f3ca.avif",
      plain: "/screens/day-desk-light-3365444d.webp",
    },
  },
  patient: {
    phone: {
      width: 360,
      height: 680,
      light: "/screens/patient-phone-light-ca92793a.avif",
      dark: "/screens/patient-phone-dark-896d9a8c.avif",
      plain: "/screens/patient-phone-light-bc35f16a.webp",
    },
    desk: {
      width: 1200,
      height: 720,
      light: "/screens/patient-desk-light-dc8c23c8.avif",
      dark: "/screens/patient-desk-dark-f1fef6a7.avif",
      plain: "/screens/patient-desk-light-a1277594.webp",
    },
  },
  agenda: {
    phone: {
      width: 360,
      height: 680,
      light: "/screens/agenda-phone-light-7b0a9b07.avif",
      dark: "/screens/agenda-phone-dark-a6548c42.avif",
      plain: "/screens/agenda-phone-light-6a71b0f4.webp",
    },
    desk: {
      width: 1200,
      height: 720,
      light: "/screens/agenda-desk-light-fffdd24f.avif",
      dark: "/screens/agenda-desk-dark-be747bd9.avif",
      plain: "/screens/agenda-desk-light-1b0de426.webp",
    },
  },
  payments: {
    phone: {
      width: 360,
      height: 680,
      light: "/screens/payments-phone-light-68dae200.avif",
      dark: "/screens/payments-phone-dark-b8da4325.avif",
      plain: "/screens/payments-phone-light-8cd4cea9.webp",
    },
    desk: {
      width: 1200,
      height: 720,
      light: "/screens/payments-desk-light-2b6b1080.avif",
      dark: "/screens/payments-desk-dark-64527c78.avif",
      plain: "/screens/payments-desk-light-f0105cfc.webp",
    },
  },
  readiness: {
    phone: {
      width: 360,
      height: 680,
      light: "/screens/readiness-phone-light-767e1f8d.avif",
      dark: "/screens/readiness-phone-dark-44065ee6.avif",
      plain: "/screens/readiness-phone-light-03c7101f.webp",
    },
    desk: {
      width: 1200,
      height: 720,
      light: "/screens/readiness-desk-light-8a0d15eb.avif",
      dark: "/screens/readiness-desk-dark-11aa6b4e.avif",
      plain: "/screens/readiness-desk-light-b32e4f7a.webp",
    },
  },
  statistics: {
    phone: {
      width: 360,
      height: 680,
      light: "/screens/statistics-phone-light-ed84733e.avif",
      dark: "/screens/statistics-phone-dark-ad322ea5.avif",
      plain: "/screens/statistics-phone-light-3b580ebb.webp",
    },
    desk: {
      width: 1200,
      height: 720,
      light: "/screens/statistics-desk-light-c76dae05.avif",
      dark: "/screens/statistics-desk-dark-aa2bd46e.avif",
      plain: "/screens/statistics-desk-light-4035bbce.webp",
    },
  },
} as const;
