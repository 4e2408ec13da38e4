import { patientPlaces as care } from "~/features/care/care.patient-places";
import { patientPlaces as diary } from "~/features/diary/diary.patient-places";
import { patientPlaces as chat } from "~/features/chat/chat.patient-places";
import { patientPlaces as appointments } from "~/features/appointments/appointments.patient-places";
import { patientPlaces as tasks } from "~/features/tasks/tasks.patient-places";
import { patientPlaces as measures } from "~/features/measures/measures.patient-places";
import { patientPlaces as safetyPlan } from "~/features/safety-plan/safety-plan.patient-places";
import { patientPlaces as practice } from "~/features/practice/practice.patient-places";
import { patientPlaces as medication } from "~/features/medication/medication.patient-places";
import { patientPlaces as careWords } from "~/features/care-words/care-words.patient-places";
import { patientPlaces as goals } from "~/features/goals/goals.patient-places";
import { patientPlaces as sos } from "~/features/sos/sos.patient-places";
import { patientPlaces as achievements } from "~/features/achievements/achievements.patient-places";

/** What each feature says in its `*.patient-places.ts`, from left to right. Written by `npm run registry`: see ADR 0033. */
export const everyPatientPlace = [
  care,
  diary,
  chat,
  appointments,
  tasks,
  measures,
  safetyPlan,
  practice,
  medication,
  careWords,
  goals,
  sos,
  achievements,
] as const;
