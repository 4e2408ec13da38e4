/** Ids of the demo data are fixed. */
const helena = "mem_01DEM000000000000000000001";
const patient = "paciente@demo.test";
const psychologist = "psicologa@demo.test";
const admin = "admin@demo.test";

/**
 * A page of the demo clinic that the public site shows. `phone` and `desk`: in which sizes (`desk` is shown on wide pages alone); `top`: what stands at the top of the picture.
 * @typedef {{
 *   id: string,
 *   who: string,
 *   path: string | ((ask: (path: string) => Promise<any>) => Promise<string>),
 *   phone?: boolean,
 *   desk?: boolean,
 *   top?: string,
 * }} Scene
 */

/** @type {Scene[]} */
export const scenes = [
  { id: "today", who: patient, path: "/dashboard/today", phone: true },
  {
    id: "entry",
    who: patient,
    // One that was answered.
    path: async (ask) => {
      const { data } = await ask("/api/patient/diary?limit=60");
      const answered = data.find((/** @type {any} */ { comments, mood }) => comments > 0 && mood >= 4);
      return `/dashboard/diary/${(answered ?? data[0]).id}`;
    },
    phone: true,
  },
  { id: "map", who: patient, path: "/dashboard/map", phone: true, top: "text=Humor médio" },
  { id: "sos", who: patient, path: "/dashboard/sos", phone: true },
  { id: "plan", who: patient, path: "/dashboard/safety-plan", phone: true },
  { id: "day", who: psychologist, path: "/dashboard/day", phone: true, desk: true },
  { id: "patient", who: psychologist, path: `/dashboard/patients/${helena}`, phone: true, desk: true },
  { id: "agenda", who: psychologist, path: "/dashboard/agenda", phone: true, desk: true },
  { id: "payments", who: psychologist, path: "/dashboard/payments", phone: true, desk: true },
  { id: "readiness", who: admin, path: "/admin/sos/readiness", phone: true, desk: true },
  { id: "statistics", who: admin, path: "/admin/statistics", phone: true, desk: true },
];
