import { lazy, Suspense } from "react";
import { PatientRoleShell, type RoleFrame } from "./patient-role-shell";

const load = async () => ({ default: (await import("./role-shell")).RoleShell });
const Professional = lazy(load);

/**
 * The house of whoever looks, of which a patient's phone loads the patient's only: for pages that both have. The boundary keeps
 * the rest of the document from waiting: what loads a file puts a link into the head, which must be taken over by then.
 */
export function SplitRoleShell(frame: RoleFrame) {
  const { role } = frame.viewer;
  if (role === "patient" || role === "none") return <PatientRoleShell {...frame} />;
  return (
    <Suspense>
      <Professional {...frame} />
    </Suspense>
  );
}
