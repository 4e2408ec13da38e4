import { useEffect, useState } from "react";
import { keptPlan, type KeptPlan } from "~/features/safety-plan/components/keep-plan";
import { deviceOwner } from "../press/press";
import { SafetyNow } from "./safety-now";

/** The same without a word from the server: with the plan that this device keeps for whoever was last signed in. */
export function KeptSafety() {
  const [plan, setPlan] = useState<KeptPlan | null>(null);
  useEffect(() => {
    void deviceOwner()
      .then((owner) => (owner ? keptPlan(owner) : null))
      .then(setPlan, () => undefined); // without it the numbers stand there all the same
  }, []);
  return <SafetyNow plan={plan} />;
}
