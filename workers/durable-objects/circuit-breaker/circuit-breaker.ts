import { DurableObject } from "cloudflare:workers";
import type { Leave } from "../../../app/platform/outside/breaker.server";
import type { Env } from "../../../app/platform/env";
import { log } from "../../../app/platform/log";
import type { NotificationsMessage } from "../../../app/platform/platform";
import { admitted, closedCircuit, withOutcome, type Circuit } from "./circuit-breaker.state";

const forgetAfter = 3_600_000;
/** How many that wait are woken by one message when the provider is back; its consumer sends another while there are more. */
const wokenAtOnce = 500;

/**
 * How one provider fares, for every isolate. A provider that does well leaves nothing in storage. Whoever waits for a circuit need
 * not ask it again and again: when a rest is over one of them is woken to probe, and when it closes all are.
 */
export class CircuitBreaker extends DurableObject<Env> {
  private async read(): Promise<Circuit> {
    return (await this.ctx.storage.get<Circuit>("circuit")) ?? closedCircuit;
  }

  private async keep(circuit: Circuit): Promise<void> {
    await this.ctx.storage.put("circuit", circuit);
    // When the rest, or the patience with a probe, is over: then somebody is woken.
    await this.ctx.storage.setAlarm(circuit.state === "closed" ? Date.now() + forgetAfter : circuit.until);
  }

  /** How it stands; changes nothing. */
  look(): Promise<Circuit> {
    return this.read();
  }

  /** Asks leave for one call. */
  async admit(service: string): Promise<Leave> {
    const before = await this.read();
    const { circuit, leave } = admitted(before, Date.now());
    if (circuit !== before) {
      await this.ctx.storage.put("service", service);
      await this.keep(circuit);
    }
    return leave;
  }

  /** Takes down how a call ended. */
  async report(service: string, worked: boolean): Promise<void> {
    const before = await this.read();
    const circuit = withOutcome(before, worked, Date.now());
    if (circuit === before) return;
    if (circuit === closedCircuit) {
      await this.forget();
      if (before.state !== "closed") await this.wake(service, wokenAtOnce);
      return;
    }
    await this.ctx.storage.put("service", service);
    await this.keep(circuit);
  }

  /** A wake-up that is lost costs a minute: what waits is swept by cron. */
  private async wake(service: string, most: number): Promise<void> {
    try {
      await this.env.NOTIFICATIONS.send({ v: 3, service, most } satisfies NotificationsMessage);
    } catch (error) {
      log({ event: "breaker.wake_failed", service, error: error instanceof Error ? error.name : "unknown" });
    }
  }

  private async forget(): Promise<void> {
    await this.ctx.storage.deleteAlarm();
    await this.ctx.storage.deleteAll();
  }

  override async alarm(): Promise<void> {
    const circuit = await this.read();
    const service = await this.ctx.storage.get<string>("service");
    // Nobody has called for long: what was is forgotten.
    if (circuit.state === "closed" || service === undefined || Date.now() >= circuit.until + forgetAfter)
      return this.ctx.storage.deleteAll();
    await this.ctx.storage.setAlarm(circuit.until + forgetAfter);
    await this.wake(service, 1);
  }
}
