import { useOutletContext } from "@remix-run/react";
import { useEffect } from "react";

/** What the page of one patient lends to what is open beside its list. */
export type PatientFrame = {
  /** Ids of the entries on show, in order. */
  entryIds: string[];
  /** Filters of the address without the cursor's page, to be kept by every link. */
  search: string;
  /** Says that an entry was opened, so that its mark goes away at once. */
  onOpened: (entryId: string) => void;
};

/** The frame around an open entry. */
export function usePatientFrame(openId: string): PatientFrame {
  const frame = useOutletContext<PatientFrame>();
  const { onOpened } = frame;
  useEffect(() => onOpened(openId), [onOpened, openId]);
  return frame;
}
