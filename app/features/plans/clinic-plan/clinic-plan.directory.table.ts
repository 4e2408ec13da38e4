import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, id } from "~/db/columns";
import { planBases, planCodes } from "../plan";

/** What a clinic may: the version of a plan that it keeps until it changes. Every clinic has one. Directory plane. */
export const clinicPlan = sqliteTable(
  "clinic_plan",
  {
    clinicId: id("clinic_id").primaryKey(),
    code: text("code", { enum: planCodes }).notNull(),
    planVersion: integer("plan_version").notNull(),
    basis: text("basis", { enum: planBases }).notNull(),
    /** Until when; from then on what the free plan allows. Null: until it is changed. */
    endsAt: at("ends_at"),
    changedAt: at("changed_at").notNull(),
    version: integer("version").notNull(),
    /** 0. A statement that goes beyond a limit sets its own to null, which the table refuses: the batch fails as a whole. */
    patientsHeld: integer("patients_held").notNull().default(0),
    psychologistsHeld: integer("psychologists_held").notNull().default(0),
  },
  (t) => [index("clinic_plan_version").on(t.code, t.planVersion), index("clinic_plan_ends").on(t.endsAt)],
);
