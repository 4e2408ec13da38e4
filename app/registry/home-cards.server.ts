import type { HomeCard } from "~/features/kernel/said/home-card";
import { homeCard as diary } from "~/features/diary/diary.home-card.server";
import { homeCard as appointments } from "~/features/appointments/appointments.home-card.server";
import { homeCard as tasks } from "~/features/tasks/tasks.home-card.server";
import { homeCard as measures } from "~/features/measures/measures.home-card.server";
import { homeCard as practice } from "~/features/practice/practice.home-card.server";
import { homeCard as medication } from "~/features/medication/medication.home-card.server";
import { homeCard as careWords } from "~/features/care-words/care-words.home-card.server";
import { homeCard as goals } from "~/features/goals/goals.home-card.server";

/** What each feature says in its `*.home-card.server.ts`, from left to right. Written by `npm run registry`: see ADR 0033. */
export const everyHomeCard: readonly HomeCard[] = [
  diary,
  appointments,
  tasks,
  measures,
  practice,
  medication,
  careWords,
  goals,
];
