import { jobs as kernel } from "~/features/kernel/kernel.jobs";
import { jobs as audit } from "~/features/audit/audit.jobs";
import { jobs as identity } from "~/features/identity/identity.jobs";
import { jobs as tenancy } from "~/features/tenancy/tenancy.jobs";
import { jobs as care } from "~/features/care/care.jobs";
import { jobs as files } from "~/features/files/files.jobs";
import { jobs as notifications } from "~/features/notifications/notices.jobs";
import { jobs as diary } from "~/features/diary/diary.jobs";
import { jobs as appointments } from "~/features/appointments/appointments.jobs";
import { jobs as tasks } from "~/features/tasks/tasks.jobs";
import { jobs as measures } from "~/features/measures/measures.jobs";
import { jobs as safetyPlan } from "~/features/safety-plan/safety-plan.jobs";
import { jobs as medication } from "~/features/medication/medication.jobs";
import { jobs as sos } from "~/features/sos/sos.jobs";
import { jobs as risk } from "~/features/risk/risk.jobs";
import { jobs as caseload } from "~/features/caseload/caseload.jobs";
import { jobs as disclosure } from "~/features/disclosure/disclosure.jobs";
import { jobs as imports } from "~/features/imports/imports.jobs";
import { jobs as insights } from "~/features/insights/insights.jobs";
import { jobs as reports } from "~/features/reports/reports.jobs";
import { jobs as billing } from "~/features/billing/billing.jobs";
import { jobs as privacy } from "~/features/privacy/privacy.jobs";

/** What each feature says in its `*.jobs.ts`, from left to right. Written by `npm run registry`: see ADR 0033. */
export const everyJob = [
  kernel,
  audit,
  identity,
  tenancy,
  care,
  files,
  notifications,
  diary,
  appointments,
  tasks,
  measures,
  safetyPlan,
  medication,
  sos,
  risk,
  caseload,
  disclosure,
  imports,
  insights,
  reports,
  billing,
  privacy,
] as const;
