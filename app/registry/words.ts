import type { Words } from "~/features/kernel/said/words";
import { words as kernel } from "~/features/kernel/kernel.words";
import { words as audit } from "~/features/audit/audit.words";
import { words as identity } from "~/features/identity/identity.words";
import { words as plans } from "~/features/plans/plans.words";
import { words as tenancy } from "~/features/tenancy/tenancy.words";
import { words as care } from "~/features/care/care.words";
import { words as consent } from "~/features/consent/consent.words";
import { words as files } from "~/features/files/files.words";
import { words as notifications } from "~/features/notifications/notifications.words";
import { words as ai } from "~/features/ai/ai.words";
import { words as diary } from "~/features/diary/diary.words";
import { words as chat } from "~/features/chat/chat.words";
import { words as appointments } from "~/features/appointments/appointments.words";
import { words as tasks } from "~/features/tasks/tasks.words";
import { words as measures } from "~/features/measures/measures.words";
import { words as safetyPlan } from "~/features/safety-plan/safety-plan.words";
import { words as practice } from "~/features/practice/practice.words";
import { words as medication } from "~/features/medication/medication.words";
import { words as careWords } from "~/features/care-words/care-words.words";
import { words as records } from "~/features/records/records.words";
import { words as goals } from "~/features/goals/goals.words";
import { words as documents } from "~/features/documents/documents.words";
import { words as agreements } from "~/features/agreements/agreements.words";
import { words as receipts } from "~/features/receipts/receipts.words";
import { words as telehealth } from "~/features/telehealth/telehealth.words";
import { words as sos } from "~/features/sos/sos.words";
import { words as risk } from "~/features/risk/risk.words";
import { words as disclosure } from "~/features/disclosure/disclosure.words";
import { words as moving } from "~/features/moving/moving.words";
import { words as imports } from "~/features/imports/imports.words";
import { words as achievements } from "~/features/achievements/achievements.words";
import { words as insights } from "~/features/insights/insights.words";
import { words as reports } from "~/features/reports/reports.words";
import { words as billing } from "~/features/billing/billing.words";
import { words as privacy } from "~/features/privacy/privacy.words";

/** What each feature says in its `*.words.ts`, from left to right. Written by `npm run registry`: see ADR 0033. */
export const everyWords: readonly Words[] = [
  kernel,
  audit,
  identity,
  plans,
  tenancy,
  care,
  consent,
  files,
  notifications,
  ai,
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
  telehealth,
  sos,
  risk,
  disclosure,
  moving,
  imports,
  achievements,
  insights,
  reports,
  billing,
  privacy,
];
