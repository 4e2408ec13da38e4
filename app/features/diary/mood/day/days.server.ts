export { asMoodDay, selectMoodDays } from "./mood-day.repo.server";
