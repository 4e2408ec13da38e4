import { DurableObject } from "cloudflare:workers";
import { hours, seconds } from "../../../app/lib/duration";
import { inTime } from "../../../app/lib/in-time";
import type { BoardFace } from "../../../app/features/sos/board/board-face";
import type { Env } from "../../../app/platform/env";
import { log } from "../../../app/platform/log";
import type { AuditorState, BoardAddress } from "../../../app/platform/objects/sos.server";
import { openJob } from "../../job-scope";

/** How often the boards are looked at (ms). */
const every = seconds(30);
/** How long a board on which nothing is live is still looked at: an alert may be on its way. */
const restsAfter = hours(1);
/** How long a board may take to answer (ms): one that hangs must not keep the others from being looked at. */
const patience = seconds(10);
/** Boards asked at the same time. */
const atOnce = 20;

function late(): never {
  throw new Error("the board is late");
}

type Watched = { clinic_id: string; shard: BoardAddress["shard"]; quiet_since: number | null };

/**
 * Watches over the boards with an alarm of its own: looks whether every live alert has a valid next step, and has those that lost
 * theirs set going again. When it last looked is what health shows.
 */
export class SosAuditor extends DurableObject<Env> {
  private readonly sql = this.ctx.storage.sql;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.sql.exec(`
      create table if not exists board (clinic_id text primary key, shard text not null, quiet_since integer);
      create table if not exists tally (id integer primary key, last_run integer, live integer not null, rearmed integer not null);
      insert or ignore into tally (id, last_run, live, rearmed) values (1, null, 0, 0);
    `);
  }

  /** Looks at a board from now on. */
  async watch({ clinicId, shard }: BoardAddress): Promise<void> {
    this.sql.exec("insert or replace into board (clinic_id, shard, quiet_since) values (?, ?, null)", clinicId, shard);
    await this.plan();
  }

  /** When it last looked, and what it found. */
  state(): AuditorState {
    const {
      last_run: lastRunAt,
      live,
      rearmed,
    } = this.sql
      .exec<{ last_run: number | null; live: number; rearmed: number }>("select last_run, live, rearmed from tally")
      .one();
    const watching = this.sql.exec<{ n: number }>("select count(*) as n from board").one().n;
    return { lastRunAt, watching, live, rearmed };
  }

  /** Looks at once if it is late: the cron's word, in case the alarm was lost. */
  async look(): Promise<void> {
    const { lastRunAt } = this.state();
    if (lastRunAt === null || Date.now() - lastRunAt > every) await this.round();
    await this.plan();
  }

  override async alarm(): Promise<void> {
    try {
      await this.round();
    } catch (error) {
      log({ event: "sos.audit_failed", error: error instanceof Error ? error.name : "unknown" });
    } finally {
      await this.ctx.storage.setAlarm(Date.now() + every);
    }
  }

  private async plan(): Promise<void> {
    if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(Date.now() + every);
  }

  private async round(): Promise<void> {
    const boards = this.sql.exec<Watched>("select clinic_id, shard, quiet_since from board").toArray();
    let live = 0;
    let rearmed = 0;
    for (let i = 0; i < boards.length; i += atOnce) {
      const found = await Promise.all(boards.slice(i, i + atOnce).map((board) => this.lookAt(board)));
      for (const one of found) {
        live += one.live;
        rearmed += one.rearmed;
      }
    }
    this.sql.exec("update tally set last_run = ?, live = ?, rearmed = rearmed + ?", Date.now(), live, rearmed);
  }

  /** A board that does not answer stays watched, and stops nobody. */
  private async lookAt({ clinic_id: clinicId, shard, quiet_since: quietSince }: Watched) {
    try {
      const { sos } = openJob(this.env, this.ctx as unknown as ExecutionContext, "sos-auditor").scope.platform;
      const asking = sos.ask<BoardFace, { live: number; rearmed: number }>({ clinicId, shard }, (board) =>
        board.audit(),
      );
      const found = await inTime(asking, patience, late);
      this.note(clinicId, found.live, quietSince);
      if (found.rearmed > 0) log({ event: "sos.rearmed", count: found.rearmed });
      return found;
    } catch (error) {
      log({ event: "sos.audit_failed", error: error instanceof Error ? error.name : "unknown" });
      return { live: 0, rearmed: 0 };
    }
  }

  private note(clinicId: string, live: number, quietSince: number | null): void {
    const now = Date.now();
    if (live > 0) this.sql.exec("update board set quiet_since = null where clinic_id = ?", clinicId);
    else if (quietSince === null) this.sql.exec("update board set quiet_since = ? where clinic_id = ?", now, clinicId);
    else if (now - quietSince > restsAfter) this.sql.exec("delete from board where clinic_id = ?", clinicId);
  }
}
