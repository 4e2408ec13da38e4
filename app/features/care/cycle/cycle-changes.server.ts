export { selectCycleChanges } from "./cycle.repo.server";
