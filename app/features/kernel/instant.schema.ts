import * as z from "zod";
import { named } from "./named-schema";

/** A moment as the API answers it: ISO 8601, UTC. */
export const instantSchema = named("Instant", z.iso.datetime(), "2026-03-14T12:30:00.000Z");
