import { useEffect, useState, type ComponentType, type ReactNode } from "react";
import { whenIdle } from "~/ui/device/idle";
import { hearSent } from "~/ui/risk-words/sent-words";
import type { PatientWatchProps } from "./patient-watch";

const load = () => import("./patient-watch");
const nothing = () => undefined; // without it the page is as it was loaded

/**
 * What watches beside a patient's page, loaded once the page stands: none of it belongs to the first load. What is sent
 * before then is heard all the same, and looked at when it has come: a device that is busy loads it late.
 * @param owner null watches nothing
 * @param offersHelp false where the page itself looks at what is written
 */
export function useWatch(owner: string | null, offersHelp: boolean): { isHeld: boolean; watch: ReactNode } {
  const [Watch, setWatch] = useState<ComponentType<PatientWatchProps> | null>(null);
  const [isHeld, setHeld] = useState(false);
  const [sentBefore] = useState<string[]>(() => []);
  useEffect(() => {
    if (owner === null) return;
    return whenIdle(() => void load().then(({ PatientWatch }) => setWatch(() => PatientWatch), nothing));
  }, [owner]);
  useEffect(
    () => (Watch || owner === null ? undefined : hearSent((text) => sentBefore.push(text))),
    [Watch, owner, sentBefore],
  );
  const watch = Watch && owner !== null && (
    <Watch owner={owner} offersHelp={offersHelp} sentBefore={sentBefore} onHeld={setHeld} />
  );
  return { isHeld, watch };
}
