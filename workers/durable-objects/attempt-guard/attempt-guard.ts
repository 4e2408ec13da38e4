import { DurableObject } from "cloudflare:workers";
import type { AttemptLimit, AttemptPass, AttemptState } from "../../../app/platform/objects/attempts.server";
import {
  mayBegin,
  noFailures,
  stateOf,
  withFailure,
  withinWindow,
  withStale,
  type Failures,
  type UnderWay,
} from "./attempt-guard.state";

/** How long a try waits for others to end (ms), and how many may wait. */
const patience = 30_000;
const mostWaiting = 200;
/** No limit's window is longer than an hour, nor is a wait; after both nothing is left to remember. */
const memory = 2 * 3_600_000;

/**
 * Counts the failed attempts of one key (an account, an address). Forgets by alarm, so idle keys cost nothing. What it knows
 * is in memory and judged in one turn; the storage is written behind each change, before its answer goes out.
 */
export class AttemptGuard extends DurableObject {
  private failures: Failures = noFailures;
  private underWay: UnderWay = {};
  private waiting = new Set<() => void>();

  constructor(ctx: DurableObjectState, env: unknown) {
    super(ctx, env as never);
    void ctx.blockConcurrencyWhile(async () => {
      this.failures = (await ctx.storage.get<Failures>("failures")) ?? noFailures;
      this.underWay = (await ctx.storage.get<UnderWay>("underWay")) ?? {};
    });
  }

  /** Whether a try is allowed now. */
  check(limit: AttemptLimit): AttemptState {
    const now = Date.now();
    return stateOf(withinWindow(this.failures, limit.window, now), limit, now);
  }

  /** Counts one failure and answers the state after it. */
  count(limit: AttemptLimit): AttemptState {
    const now = Date.now();
    this.failures = withFailure(this.failures, limit, now);
    this.write();
    return stateOf(this.failures, limit, now);
  }

  /** Counts one if there is room. */
  take(limit: AttemptLimit): AttemptState {
    const state = this.check(limit);
    if (state.retryAfter > 0) return state;
    return { ...this.count(limit), retryAfter: 0 };
  }

  /** Begins a try, or waits until as many have ended that it may. */
  async begin(limit: AttemptLimit): Promise<AttemptPass> {
    const until = Date.now() + patience;
    for (;;) {
      const now = Date.now();
      this.dropStale(limit, now);
      const may = mayBegin(this.failures, this.underWay, limit, now);
      if (may === "yes") return this.pass(limit, now);
      if (may === "refused") return { ...this.check(limit), ticket: null };
      if (now >= until || this.waiting.size >= mostWaiting) return { failures: 0, retryAfter: 1, ticket: null };
      await this.turn(until - now);
    }
  }

  /** Ends a try; those that wait look again. */
  end(limit: AttemptLimit, ticket: string, outcome: "failed" | "void"): AttemptState {
    const { [ticket]: _, ...others } = this.underWay;
    this.underWay = others;
    if (outcome === "failed") this.failures = withFailure(this.failures, limit, Date.now());
    this.write();
    this.wake();
    return this.check(limit);
  }

  /** Forgets everything. */
  async clear(): Promise<void> {
    this.forget();
    await this.ctx.storage.deleteAlarm();
    await this.ctx.storage.deleteAll();
  }

  override async alarm(): Promise<void> {
    this.forget();
    await this.ctx.storage.deleteAll();
  }

  private pass(limit: AttemptLimit, now: number): AttemptPass {
    const ticket = crypto.randomUUID();
    this.underWay = { ...this.underWay, [ticket]: now };
    this.write();
    return { failures: this.check(limit).failures, retryAfter: 0, ticket };
  }

  private dropStale(limit: AttemptLimit, now: number): void {
    ({ failures: this.failures, underWay: this.underWay } = withStale(this.failures, this.underWay, limit, now));
  }

  private forget(): void {
    this.failures = noFailures;
    this.underWay = {};
    this.wake();
  }

  private wake(): void {
    for (const look of [...this.waiting]) look();
  }

  /** Resolves when a try has ended, or after `ms`. */
  private turn(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve();
      };
      const timer = setTimeout(look, ms);
      this.waiting.add(look);
    });
  }

  private write(): void {
    // Not awaited: the object's output gate holds the answer back until it is on disk.
    void this.ctx.storage.put({ failures: this.failures, underWay: this.underWay });
    void this.ctx.storage.setAlarm(Date.now() + memory);
  }
}
