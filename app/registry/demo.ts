import { demo as care } from "~/features/care/care.demo";
import { demo as consent } from "~/features/consent/consent.demo";
import { demo as diary } from "~/features/diary/diary.demo";
import { demo as chat } from "~/features/chat/chat.demo";
import { demo as appointments } from "~/features/appointments/appointments.demo";
import { demo as tasks } from "~/features/tasks/tasks.demo";
import { demo as measures } from "~/features/measures/measures.demo";
import { demo as safetyPlan } from "~/features/safety-plan/safety-plan.demo";
import { demo as practice } from "~/features/practice/practice.demo";
import { demo as medication } from "~/features/medication/medication.demo";
import { demo as careWords } from "~/features/care-words/care-words.demo";
import { demo as records } from "~/features/records/records.demo";
import { demo as goals } from "~/features/goals/goals.demo";
import { demo as documents } from "~/features/documents/documents.demo";
import { demo as agreements } from "~/features/agreements/agreements.demo";
import { demo as receipts } from "~/features/receipts/receipts.demo";
import { demo as sos } from "~/features/sos/sos.demo";
import { demo as risk } from "~/features/risk/risk.demo";
import { demo as caseload } from "~/features/caseload/caseload.demo";
import { demo as achievements } from "~/features/achievements/achievements.demo";
import { demo as insights } from "~/features/insights/insights.demo";
import { demo as reports } from "~/features/reports/reports.demo";
import { demo as billing } from "~/features/billing/billing.demo";
import { demo as privacy } from "~/features/privacy/privacy.demo";

/** What each feature says in its `*.demo.ts`, from left to right. Written by `npm run registry`: see ADR 0033. */
export const everyDemo = [
  care,
  consent,
  diary,
  chat,
  appointments,
  tasks,
  measures,
  safetyPlan,
  practice,
  medication,
  careWords,
  records,
  goals,
  documents,
  agreements,
  receipts,
  sos,
  risk,
  caseload,
  achievements,
  insights,
  reports,
  billing,
  privacy,
] as const;
