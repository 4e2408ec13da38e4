import { and, eq, type Column } from "drizzle-orm";
import type { PersonalData, PersonPlace } from "~/features/kernel/personal-data";
import { clinicTable } from "~/features/kernel/personal-rows.server";
import {
  achievementAct,
  achievementBadge,
  achievementChallenge,
  achievementDay,
  achievementProfile,
} from "./progress/achievement.table";
import { badges, type BadgeCode } from "./rules/badges";
import { challenges, type ChallengeCode } from "./rules/challenges";

const own =
  (table: { clinicId: Column; patientId: Column }) =>
  ({ clinicId, memberId }: PersonPlace) =>
    and(eq(table.clinicId, clinicId), eq(table.patientId, memberId));

/** What a patient has come to: counts of their own acts, told to them and gone with them. */
export const achievementsData: PersonalData = {
  feature: "achievements",
  operation: { what: "Conquistas", why: "Mostrar o caminho feito, se a pessoa quiser", of: "Pacientes" },
  stores: [
    clinicTable(achievementProfile, {
      whose: "patient",
      of: own(achievementProfile),
      by: [achievementProfile.patientId],
      show: ({ isOn, isShown, xp, activeDays, kindDays, pauses, updatedAt }) => {
        return { isOn, isShown, xp, activeDays, kindDays, pauses, updatedAt };
      },
    }),
    clinicTable(achievementAct, {
      whose: "patient",
      of: own(achievementAct),
      by: [achievementAct.number],
      show: ({ kind, day, doneAt }) => ({ kind, day, doneAt }),
    }),
    clinicTable(achievementDay, {
      whose: "patient",
      of: own(achievementDay),
      by: [achievementDay.day],
      show: ({ day, counts }) => ({ day, counts }),
    }),
    clinicTable(achievementBadge, {
      whose: "patient",
      of: own(achievementBadge),
      by: [achievementBadge.code],
      show: ({ code, earnedAt }) => ({ name: badges[code as BadgeCode]?.name ?? code, earnedAt }),
    }),
    clinicTable(achievementChallenge, {
      whose: "patient",
      of: own(achievementChallenge),
      by: [achievementChallenge.week],
      show: ({ week, code, chosenAt, doneAt }) => {
        return { week, name: challenges[code as ChallengeCode]?.name ?? code, chosenAt, doneAt };
      },
    }),
  ],
};
