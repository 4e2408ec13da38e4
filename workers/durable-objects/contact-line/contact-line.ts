import { DurableObject } from "cloudflare:workers";
import { minutes } from "../../../app/lib/duration";
import {
  namesObject,
  type LineAnswer,
  type LineContents,
  type LineName,
  type LineState,
  type LineTake,
} from "../../../app/platform/objects/contact-lines.server";
import type { Env } from "../../../app/platform/env";
import { notErasedAccounts } from "../../../app/features/tenancy/member/not-erased.server";
import { log } from "../../../app/platform/log";
import { openJob } from "../../job-scope";
import type { Copied, CopyAnswer, CopyFace, CopyPlace, CopyStep } from "../copying/copied";
import { copyIn } from "../copying/copy-in";
import { copyOut } from "../copying/copy-out";
import { answerable, heldBy, isWithinAccount, stateOf, type Line, type SentSms } from "./contact-line.state";

/** What was said and sent goes into a backup; the list of names is made anew as lines come back. */
const copied: Copied = { without: ["listed", "name"], only: {} };

/** Wait before the list is told again (ms). */
const listAgain = minutes(1);

type SentRow = { key: string; account: string; at: number; first: number };

/**
 * What is remembered of a phone number that patients gave as an emergency contact: who may write to it, who may not, and what was
 * sent. The same class counts an account's own SMS, under the account's name, and keeps the list of all names, for a backup: objects
 * cannot be listed. Taking is one synchronous step: two at once count as two.
 */
export class ContactLine extends DurableObject<Env> implements CopyFace {
  private readonly sql: SqlStorage;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.sql = ctx.storage.sql;
    this.makeTables();
  }

  private makeTables(): void {
    this.sql.exec(`
      create table if not exists answer (account text primary key, answer text not null, at integer not null);
      create table if not exists sms (key text primary key, account text not null, at integer not null, first integer not null);
      create table if not exists listed (id integer primary key);
      create table if not exists name (id integer primary key, name text not null unique);
    `);
  }

  private sent(): SentSms[] {
    const rows = this.sql.exec<SentRow>("select key, account, at, first from sms").toArray();
    return rows.map(({ first, ...row }) => ({ ...row, first: first === 1 }));
  }

  private line(account: string): Line {
    const query = "select account, answer from answer where account = ? or answer = 'never'";
    const said = this.sql.exec<{ account: string; answer: LineAnswer }>(query, account).toArray();
    const own = said.find((one) => one.account === account)?.answer ?? null;
    // Who let this person in after saying "never" to another has said yes to this one.
    const never = own !== "yes" && said.some(({ answer }) => answer === "never");
    return { never, answer: own, sent: this.sent() };
  }

  private note(key: string, account: string, first: boolean): void {
    this.sql.exec("insert into sms (key, account, at, first) values (?, ?, ?, ?)", key, account, Date.now(), +first);
    this.ctx.waitUntil(this.enlist()); // beside the answer: somebody is waiting for help
    this.wakeLater();
  }

  private isListed(): boolean {
    return this.sql.exec("select 1 from listed").toArray().length > 0;
  }

  private count(table: "sms" | "answer"): number {
    return this.sql.exec<{ n: number }>(`select count(*) as n from ${table}`).one().n;
  }

  private names(): ContactLine {
    return this.env.CONTACT_LINE.get(this.env.CONTACT_LINE.idFromName(namesObject)) as unknown as ContactLine;
  }

  /** Has the list know of this object; the alarm tries again. */
  private async enlist(): Promise<void> {
    const { name } = this.ctx.id;
    if (name === undefined || this.isListed()) return;
    try {
      await this.names().addName(name);
      this.sql.exec("insert or ignore into listed (id) values (1)");
    } catch (error) {
      log({ event: "contact_line.list_failed", error: error instanceof Error ? error.name : "unknown" });
    }
  }

  private isEmpty(): boolean {
    return this.count("sms") === 0 && this.count("answer") === 0;
  }

  /** Plans what is to be done next: the list is told, or what was sent is forgotten when nobody can answer it any more. */
  private wakeLater(): void {
    const { at } = this.sql.exec<{ at: number | null }>("select min(at) as at from sms").one();
    if (!this.isListed()) void this.ctx.storage.setAlarm(Date.now() + listAgain);
    else if (at !== null) void this.ctx.storage.setAlarm(at + answerable);
  }

  private knows(key: string): SentSms | undefined {
    return this.sent().find((one) => one.key === key);
  }

  async look(account: string): Promise<LineState> {
    return Promise.resolve(stateOf(this.line(account), account, Date.now()));
  }

  async take(account: string, key: string): Promise<LineTake> {
    const line = this.line(account);
    const known = this.knows(key);
    const why = known && stateOf(line, account, Date.now()) !== "refused" ? null : heldBy(line, account, Date.now());
    if (why) return Promise.resolve({ ok: false, why });
    const first = known?.first ?? line.answer !== "yes";
    if (!known) this.note(key, account, first);
    return Promise.resolve({ ok: true, first });
  }

  async takeOfAccount(key: string, first: boolean): Promise<boolean> {
    if (this.knows(key)) return Promise.resolve(true);
    if (!isWithinAccount(this.sent(), first, Date.now())) return Promise.resolve(false);
    this.note(key, "", first);
    return Promise.resolve(true);
  }

  async giveBack(key: string): Promise<void> {
    this.sql.exec("delete from sms where key = ?", key);
    return Promise.resolve();
  }

  async answer(account: string, answer: LineAnswer): Promise<LineState> {
    this.sql.exec("insert or replace into answer (account, answer, at) values (?, ?, ?)", account, answer, Date.now());
    await this.enlist();
    this.wakeLater();
    return this.look(account);
  }

  async forget(account: string): Promise<void> {
    this.sql.exec("delete from answer where account = ? and answer <> 'never'", account);
    return Promise.resolve();
  }

  async about(): Promise<LineContents> {
    const said = this.sql.exec<{ account: string; answer: LineAnswer }>("select account, answer from answer").toArray();
    const sent = this.sent();
    const accounts = [...said, ...sent].map(({ account }) => account).filter((account) => account.startsWith("acc_"));
    const never = said.some(({ answer }) => answer === "never");
    return Promise.resolve({ accounts: [...new Set(accounts)], sentAt: sent.map(({ at }) => at), never });
  }

  /** Of the list alone: notes the name of an object that holds something. */
  async addName(name: string): Promise<void> {
    this.sql.exec("insert or ignore into name (name) values (?)", name);
    return Promise.resolve();
  }

  /** Of the list alone: an object holds nothing any more. */
  async dropName(name: string): Promise<void> {
    this.sql.exec("delete from name where name = ?", name);
    return Promise.resolve();
  }

  /** Of the list alone: names after a place, in order. */
  async listNames(after: number, limit: number): Promise<LineName[]> {
    const query = "select id as place, name from name where id > ? order by id limit ?";
    return Promise.resolve(this.sql.exec<LineName>(query, after, limit).toArray());
  }

  async copyOut(place: CopyPlace | null, bytes: number) {
    return Promise.resolve(copyOut(this.ctx, copied, place, bytes));
  }

  async copyIn(step: CopyStep): Promise<CopyAnswer> {
    return copyIn(this.ctx, copied, step, { quiet: () => undefined, resume: () => this.resume() });
  }

  /** Who was erased since the backup was taken has said nothing to anybody; "never" is said to all, and stays. */
  private async resume(): Promise<void> {
    const query = "select account from answer where answer <> 'never'";
    const accounts = this.sql
      .exec<{ account: string }>(query)
      .toArray()
      .map(({ account }) => account);
    const job = openJob(this.env, this.ctx as unknown as ExecutionContext, "contact-line");
    const left = await notErasedAccounts(job.directory, accounts);
    for (const account of accounts) if (!left.has(account)) await this.forget(account);
    await this.enlist();
    this.wakeLater();
  }

  /** Forgets what was sent long ago; what was said stays. */
  override async alarm(): Promise<void> {
    this.sql.exec("delete from sms where at <= ?", Date.now() - answerable);
    if (this.isEmpty()) await this.leaveList();
    if (!this.isEmpty()) {
      await this.enlist();
      return this.wakeLater();
    }
    await this.ctx.storage.deleteAll();
    this.makeTables(); // the instance lives on
  }

  private async leaveList(): Promise<void> {
    const { name } = this.ctx.id;
    this.sql.exec("delete from listed");
    if (name !== undefined) await this.names().dropName(name);
    this.sql.exec("delete from listed"); // by what was asked meanwhile: it lists itself anew
  }
}
