import { housePolicy, type LadderStep, type Policy } from "./ladder.policy";

/** Ready ways of calling; each is the house's, changed in one thing. */
export const presetNames = ["house", "sms_first", "everybody"] as const;
export type PresetName = (typeof presetNames)[number];

const withSms = (step: LadderStep): LadderStep =>
  step.channels.includes("sms") ? step : { ...step, channels: [...step.channels, "sms"] };

type Ladder = Policy["ladders"]["urgent"];
const smsFirst = (ladder: Ladder): Ladder => ({ ...ladder, steps: ladder.steps.map(withSms) });

/** The policy that a preset means: `sms_first` sends SMS from the first step on; `everybody` treats each call as immediate danger. */
export function presetPolicy(name: PresetName): Policy {
  const { support, urgent, immediate } = housePolicy.ladders;
  switch (name) {
    case "house":
      return housePolicy;
    case "sms_first":
      return {
        ...housePolicy,
        ladders: { support: smsFirst(support), urgent: smsFirst(urgent), immediate: smsFirst(immediate) },
      };
    case "everybody":
      return { ...housePolicy, ladders: { support: immediate, urgent: immediate, immediate } };
  }
}

/** Which preset a policy is; null when it is none. */
export function presetOf(policy: Policy): PresetName | null {
  const text = JSON.stringify(policy);
  return presetNames.find((name) => JSON.stringify(presetPolicy(name)) === text) ?? null;
}
