import { useEffect, useState, type ComponentType, type ReactNode } from "react";
import { whenIdle } from "~/ui/device/idle";
import type { PatientWatchProps } from "./patient-watch";

const load = () => import("./patient-watch");
const nothing = () => undefined; // without it the page is as it was loaded

/**
 * What watches beside a patient's page, loaded once the page stands: none of it belongs to the first load.
 * @param owner null watches nothing
 * @param offersHelp false where the page itself looks at what is written
 */
export function useWatch(owner: string | null, offersHelp: boolean): { isHeld: boolean; watch: ReactNode } {
  const [Watch, setWatch] = useState<ComponentType<PatientWatchProps> | null>(null);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (owner === null) return;
    return whenIdle(() => void load().then(({ PatientWatch }) => setWatch(() => PatientWatch), nothing));
  }, [owner]);
  const watch = Watch && owner !== null && <Watch owner={owner} offersHelp={offersHelp} onHeld={setHeld} />;
  return { isHeld, watch };
}
