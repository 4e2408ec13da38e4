import type { PersonalData } from "~/features/kernel/personal-data";
import { kernelData as kernel } from "~/features/kernel/personal-data.server";
import { auditData as audit } from "~/features/audit/personal-data.server";
import { identityData as identity } from "~/features/identity/personal-data.server";
import { plansData as plans } from "~/features/plans/personal-data.server";
import { tenancyData as tenancy } from "~/features/tenancy/personal-data.server";
import { careData as care } from "~/features/care/personal-data.server";
import { consentData as consent } from "~/features/consent/personal-data.server";
import { filesData as files } from "~/features/files/personal-data.server";
import { notificationsData as notifications } from "~/features/notifications/personal-data.server";
import { aiData as ai } from "~/features/ai/personal-data.server";
import { diaryData as diary } from "~/features/diary/personal-data.server";
import { chatData as chat } from "~/features/chat/personal-data.server";
import { appointmentsData as appointments } from "~/features/appointments/personal-data.server";
import { tasksData as tasks } from "~/features/tasks/personal-data.server";
import { measuresData as measures } from "~/features/measures/personal-data.server";
import { safetyPlanData as safetyPlan } from "~/features/safety-plan/personal-data.server";
import { practiceData as practice } from "~/features/practice/personal-data.server";
import { medicationData as medication } from "~/features/medication/personal-data.server";
import { careWordsData as careWords } from "~/features/care-words/personal-data.server";
import { recordsData as records } from "~/features/records/personal-data.server";
import { goalsData as goals } from "~/features/goals/personal-data.server";
import { documentsData as documents } from "~/features/documents/personal-data.server";
import { agreementsData as agreements } from "~/features/agreements/personal-data.server";
import { receiptsData as receipts } from "~/features/receipts/personal-data.server";
import { telehealthData as telehealth } from "~/features/telehealth/personal-data.server";
import { sosData as sos } from "~/features/sos/personal-data.server";
import { riskData as risk } from "~/features/risk/personal-data.server";
import { disclosureData as disclosure } from "~/features/disclosure/personal-data.server";
import { movingData as moving } from "~/features/moving/personal-data.server";
import { importsData as imports } from "~/features/imports/personal-data.server";
import { achievementsData as achievements } from "~/features/achievements/personal-data.server";
import { insightsData as insights } from "~/features/insights/personal-data.server";
import { reportsData as reports } from "~/features/reports/personal-data.server";
import { billingData as billing } from "~/features/billing/personal-data.server";
import { operationsData as operations } from "~/features/operations/personal-data.server";
import { privacyData as privacy } from "~/features/privacy/personal-data.server";

/** What each feature says in its `*personal-data.server.ts`, from left to right. Written by `npm run registry`: see ADR 0033. */
export const everyPersonalData: readonly PersonalData[] = [
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
  operations,
  privacy,
];
