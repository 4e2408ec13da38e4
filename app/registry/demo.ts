import { demo as consent } from "~/features/consent/consent.demo";
import { demo as diary } from "~/features/diary/diary.demo";
import { demo as chat } from "~/features/chat/chat.demo";
import { demo as appointments } from "~/features/appointments/appointments.demo";
import { demo as safetyPlan } from "~/features/safety-plan/safety-plan.demo";
import { demo as sos } from "~/features/sos/sos.demo";

/** What each feature says in its `*.demo.ts`, from left to right. Written by `npm run registry`: see ADR 0033. */
export const everyDemo = [consent, diary, chat, appointments, safetyPlan, sos] as const;
