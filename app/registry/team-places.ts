import { teamPlaces as tenancy } from "~/features/tenancy/tenancy.team-places";
import { teamPlaces as notifications } from "~/features/notifications/notices.team-places";
import { teamPlaces as diary } from "~/features/diary/diary.team-places";
import { teamPlaces as chat } from "~/features/chat/chat.team-places";
import { teamPlaces as appointments } from "~/features/appointments/appointments.team-places";
import { teamPlaces as tasks } from "~/features/tasks/tasks.team-places";
import { teamPlaces as measures } from "~/features/measures/measures.team-places";
import { teamPlaces as agreements } from "~/features/agreements/agreements.team-places";
import { teamPlaces as receipts } from "~/features/receipts/receipts.team-places";
import { teamPlaces as sos } from "~/features/sos/sos.team-places";
import { teamPlaces as imports } from "~/features/imports/imports.team-places";
import { teamPlaces as insights } from "~/features/insights/insights.team-places";
import { teamPlaces as reports } from "~/features/reports/reports.team-places";
import { teamPlaces as billing } from "~/features/billing/billing.team-places";
import { teamPlaces as operations } from "~/features/operations/operations.team-places";
import { teamPlaces as privacy } from "~/features/privacy/privacy.team-places";

/** What each feature says in its `*.team-places.ts`, from left to right. Written by `npm run registry`: see ADR 0033. */
export const everyTeamPlace = [
  tenancy,
  notifications,
  diary,
  chat,
  appointments,
  tasks,
  measures,
  agreements,
  receipts,
  sos,
  imports,
  insights,
  reports,
  billing,
  operations,
  privacy,
] as const;
