import { sql } from "drizzle-orm";
import type { ClinicDb } from "../../app/db/client.server";
import { isAmong } from "../../app/db/many-rows";
import { care } from "./people";

/**
 * Takes away what demo patients have in a shard, in every table that has a patient; their keys stay.
 * Seeding anew, or after it broke off, so always begins from nothing.
 */
export async function clearHistory(db: ClinicDb): Promise<void> {
  const patients = care.map(({ patient }) => patient.memberId);
  const ofPatients = isAmong(sql`patient_id`, patients);
  await db.run(sql`delete from diary_read where entry_id in (select id from diary_entry where ${ofPatients})`);
  // Rooms are all written anew, those of the team too; their keys and objects stay and are emptied.
  await db.run(sql`delete from chat_member where room_id like 'rom_01DEM%'`);
  await db.run(sql`delete from chat_room where id like 'rom_01DEM%'`);
  await db.run(sql`delete from domain_event where aggregate_id like 'rom_01DEM%'`);
  // Sessions that were booked since, too: the demo people's agendas begin anew.
  await db.run(sql`delete from appointment where psychologist_id like 'mem_01DEM%'`);
  await db.run(sql`delete from appointment_series where psychologist_id like 'mem_01DEM%'`);
  await db.run(sql`delete from busy_span where member_id like 'mem_01DEM%'`);
  await db.run(sql`delete from availability where psychologist_id like 'mem_01DEM%'`);
  await db.run(sql`delete from domain_event where aggregate_id like 'apt_01DEM%'`);
  await db.run(sql`delete from domain_event where aggregate_id like 'availability/mem_01DEM%'`);
  await db.run(sql`delete from domain_event where aggregate_id like 'mem_01DEM%/guardian'`);
  await db.run(sql`delete from domain_event where aggregate_id like 'doc_01DEM%'`);
  await db.run(sql`delete from agreement_text where psychologist_id like 'mem_01DEM%'`);
  await db.run(sql`delete from domain_event where aggregate_id like 'agr_01DEM%'`);
  await db.run(sql`delete from domain_event where aggregate_id like 'mem_01DEM%/agreement/%'`);
  await db.run(sql`delete from payee where psychologist_id like 'mem_01DEM%'`);
  await db.run(sql`delete from domain_event where aggregate_id like 'chg_01DEM%' or aggregate_id like 'rcp_01DEM%'`);
  await db.run(sql`delete from domain_event where aggregate_id like 'mem_01DEM%/pay%'`);
  // What is signed goes only when it is released.
  await db.run(sql`update session_note set released_at = 1 where ${ofPatients}`);
  await db.run(sql`delete from domain_event where aggregate_id like 'nte_01DEM%'`);
  await db.run(sql`delete from note_template where author_id like 'mem_01DEM%'`);
  await db.run(sql`delete from rights_request where member_id like 'mem_01DEM%'`);
  const questionnaires = sql`select id from questionnaire where psychologist_id like 'mem_01DEM%'`;
  await db.run(sql`delete from questionnaire_version where questionnaire_id in (${questionnaires})`);
  await db.run(sql`delete from questionnaire where psychologist_id like 'mem_01DEM%'`);
  await db.run(sql`delete from invitation_intake where psychologist_id like 'mem_01DEM%'`);
  await db.run(sql`delete from sos_event where alert_id like 'sos_01DEM%'`);
  const tables = await db.all<{ name: string }>(
    sql`select name from sqlite_master where type = 'table' and sql like '%\`patient_id\`%'`,
  );
  for (const { name } of tables) await db.run(sql`delete from ${sql.identifier(name)} where ${ofPatients}`);
}
