import { DurableObject } from "cloudflare:workers";
import { days } from "../../../app/lib/duration";
import type { LineAnswer, LineContents, LineState, LineTake } from "../../../app/platform/objects/contact-lines.server";
import type { Env } from "../../../app/platform/env";
import { answerable, heldBy, isWithinAccount, stateOf, type Line, type SentSms } from "./contact-line.state";

type SentRow = { key: string; account: string; at: number; first: number };

/**
 * What is remembered of a phone number that patients gave as an emergency contact: who may write to it, who may not, and what was
 * sent. The same class counts an account's own SMS, under the account's name. Taking is one synchronous step: two at once count as two.
 */
export class ContactLine extends DurableObject<Env> {
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
    void this.ctx.storage.setAlarm(Date.now() + answerable);
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

  /** Forgets what was sent long ago; what was said stays. */
  override async alarm(): Promise<void> {
    this.sql.exec("delete from sms where at <= ?", Date.now() - answerable);
    const left = this.sql.exec<{ n: number }>("select count(*) as n from sms").one().n;
    const said = this.sql.exec<{ n: number }>("select count(*) as n from answer").one().n;
    if (left > 0) await this.ctx.storage.setAlarm(Date.now() + days(1));
    if (left > 0 || said > 0) return;
    await this.ctx.storage.deleteAll();
    this.makeTables(); // the instance lives on
  }
}
