import { lazy } from "react";
import { PatientRoleShell, type RoleFrame } from "./patient-role-shell";

// No Suspense around it: the server waits for it, so that the page is whole without scripts, and so does hydration.
const Professional = lazy(async () => ({ default: (await import("./role-shell")).RoleShell }));

/** The house of whoever looks, of which a patient's phone loads the patient's only: for pages that both have. */
export function SplitRoleShell(frame: RoleFrame) {
  const { role } = frame.viewer;
  return role === "patient" || role === "none" ? <PatientRoleShell {...frame} /> : <Professional {...frame} />;
}
