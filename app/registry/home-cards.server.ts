import type { HomeCard } from "~/features/kernel/home-card";
import { homeCard as medication } from "~/features/medication/medication.home-card.server";
import { homeCard as careWords } from "~/features/care-words/care-words.home-card.server";
import { homeCard as goals } from "~/features/goals/goals.home-card.server";

/** What each feature says in its `*.home-card.server.ts`, from left to right. Written by `npm run registry`: see ADR 0033. */
export const everyHomeCard: readonly HomeCard[] = [medication, careWords, goals];
