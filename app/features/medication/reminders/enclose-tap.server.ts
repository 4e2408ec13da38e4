import type { Enclose } from "~/features/notifications/delivery/enclosure";

/**
 * The button of a reminder: all of that hour is done. "Feito", for pill and walk alike: "Tomei" would tell a lock screen that there is
 * something to take. The zone goes along, for hours are by the clock on which they were reminded.
 */
export const encloseTap: Enclose = (_, { memberId, subjectId, zone }) => {
  const at = Number(subjectId.slice(memberId.length + 1));
  if (!subjectId.startsWith(`${memberId}/`) || !Number.isSafeInteger(at)) return Promise.resolve({});
  const body = { at: new Date(at).toISOString(), zone };
  return Promise.resolve({
    tap: { label: "Feito", path: "/api/patient/regimens/hours", body, page: "/dashboard/medication" },
  });
};
