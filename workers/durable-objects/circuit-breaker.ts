import { DurableObject } from "cloudflare:workers";
import type { Leave } from "../../app/platform/breaker";
import { admitted, closedCircuit, withOutcome, type Circuit } from "./circuit-breaker.state";

const forgetAfter = 3_600_000;

/** How one provider fares, for every isolate. A provider that does well leaves nothing in storage. */
export class CircuitBreaker extends DurableObject {
  private async read(): Promise<Circuit> {
    return (await this.ctx.storage.get<Circuit>("circuit")) ?? closedCircuit;
  }

  /** Asks leave for one call. */
  async admit(): Promise<Leave> {
    const before = await this.read();
    const { circuit, leave } = admitted(before, Date.now());
    if (circuit !== before) await this.ctx.storage.put("circuit", circuit);
    return leave;
  }

  /** Takes down how a call ended. */
  async report(worked: boolean): Promise<void> {
    const now = Date.now();
    const before = await this.read();
    const circuit = withOutcome(before, worked, now);
    if (circuit === before) return;
    if (circuit === closedCircuit) return this.forget();
    await this.ctx.storage.put("circuit", circuit);
    await this.ctx.storage.setAlarm(now + forgetAfter);
  }

  private async forget(): Promise<void> {
    await this.ctx.storage.deleteAlarm();
    await this.ctx.storage.deleteAll();
  }

  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll();
  }
}
