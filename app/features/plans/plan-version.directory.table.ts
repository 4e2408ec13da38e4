import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at } from "~/db/columns";
import { planCodes, type PlanFeature } from "./plan";

/** What a plan allows and costs, version by version; rows are added and never changed. Directory plane. */
export const planVersion = sqliteTable(
  "plan_version",
  {
    code: text("code", { enum: planCodes }).notNull(),
    version: integer("version").notNull(),
    /** Null: without limit. */
    patients: integer("patients"),
    psychologists: integer("psychologists"),
    storageMb: integer("storage_mb"),
    features: text("features", { mode: "json" }).$type<PlanFeature[]>().notNull(),
    /** Centavos. */
    monthCents: integer("month_cents").notNull(),
    yearCents: integer("year_cents").notNull(),
    publishedAt: at("published_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.code, t.version] })],
);
