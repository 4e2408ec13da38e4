import { paths } from "~/paths";
import { useLinksOffline } from "~/ui/shell/follow-links-offline";
import { HelpWatch } from "~/ui/risk-words/help-watch";
import { useHeldCall, useOwnCall } from "./own-call";

export type PatientWatchProps = {
  /** Member id of the patient. */
  owner: string;
  offersHelp: boolean;
  /** What was sent before this was loaded; emptied by who looks at it. */
  sentBefore: string[];
  /** Hears whether a call for help waits on this device. */
  onHeld: (isHeld: boolean) => void;
};

/** Watches beside a patient's page: words of risk, a call for help that is open or has not left, links without network. */
export function PatientWatch({ owner, offersHelp, sentBefore, onHeld }: PatientWatchProps) {
  useHeldCall(owner, onHeld);
  useOwnCall(owner);
  useLinksOffline();
  return offersHelp ? <HelpWatch sosHref={paths.sosHelp()} sentBefore={sentBefore} /> : null;
}
