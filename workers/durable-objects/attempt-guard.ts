import { DurableObject } from "cloudflare:workers";
import type { AttemptLimit, AttemptState } from "../../app/platform/attempts";
import { noFailures, stateOf, withFailure, withinWindow, type Failures } from "./attempt-guard.state";

/** Counts the failed attempts of one key (an account, an address). Forgets by alarm, so idle keys cost nothing. */
export class AttemptGuard extends DurableObject {
  private async read(): Promise<Failures> {
    return (await this.ctx.storage.get<Failures>("failures")) ?? noFailures;
  }

  /** Whether a try is allowed now. */
  async check(limit: AttemptLimit): Promise<AttemptState> {
    const now = Date.now();
    return stateOf(withinWindow(await this.read(), limit.window, now), limit, now);
  }

  /** Counts one failure and answers the state after it. */
  async count(limit: AttemptLimit): Promise<AttemptState> {
    const now = Date.now();
    const failures = withFailure(await this.read(), limit, now);
    await this.ctx.storage.put("failures", failures);
    // No limit's window is longer than an hour, nor is a wait; after both nothing is left to remember.
    await this.ctx.storage.setAlarm(now + 2 * 3_600_000);
    return stateOf(failures, limit, now);
  }

  /** Forgets everything. */
  async clear(): Promise<void> {
    await this.ctx.storage.deleteAlarm();
    await this.ctx.storage.deleteAll();
  }

  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll();
  }
}
