import { notices as tenancy } from "~/features/tenancy/tenancy.notices";
import { notices as care } from "~/features/care/care.notices";
import { notices as notifications } from "~/features/notifications/notices.notices";
import { notices as diary } from "~/features/diary/diary.notices";
import { notices as chat } from "~/features/chat/chat.notices";
import { notices as appointments } from "~/features/appointments/appointments.notices";
import { notices as tasks } from "~/features/tasks/tasks.notices";
import { notices as measures } from "~/features/measures/measures.notices";
import { notices as safetyPlan } from "~/features/safety-plan/safety-plan.notices";
import { notices as medication } from "~/features/medication/medication.notices";
import { notices as careWords } from "~/features/care-words/care-words.notices";
import { notices as records } from "~/features/records/records.notices";
import { notices as goals } from "~/features/goals/goals.notices";
import { notices as documents } from "~/features/documents/documents.notices";
import { notices as agreements } from "~/features/agreements/agreements.notices";
import { notices as receipts } from "~/features/receipts/receipts.notices";
import { notices as telehealth } from "~/features/telehealth/telehealth.notices";
import { notices as sos } from "~/features/sos/sos.notices";
import { notices as disclosure } from "~/features/disclosure/disclosure.notices";
import { notices as imports } from "~/features/imports/imports.notices";
import { notices as insights } from "~/features/insights/insights.notices";
import { notices as reports } from "~/features/reports/reports.notices";
import { notices as billing } from "~/features/billing/billing.notices";
import { notices as privacy } from "~/features/privacy/privacy.notices";

/** What each feature says in its `*.notices.ts`, from left to right. Written by `npm run registry`: see ADR 0033. */
export const everyNotice = [
  tenancy,
  care,
  notifications,
  diary,
  chat,
  appointments,
  tasks,
  measures,
  safetyPlan,
  medication,
  careWords,
  records,
  goals,
  documents,
  agreements,
  receipts,
  telehealth,
  sos,
  disclosure,
  imports,
  insights,
  reports,
  billing,
  privacy,
] as const;
