import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { noticeChannels } from "../../kernel/said/notice-rule";
import { at, clinicId, flag, id } from "~/db/columns";

/** What a member said about a kind of notice on a channel; nothing said is the kind's own default. Clinic plane. */
export const noticePreference = sqliteTable(
  "notice_preference",
  {
    clinicId: clinicId(),
    memberId: id("member_id").notNull(),
    kind: text("kind").notNull(),
    channel: text("channel", { enum: noticeChannels }).notNull(),
    wanted: flag("wanted").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.memberId, t.kind, t.channel] })],
);
