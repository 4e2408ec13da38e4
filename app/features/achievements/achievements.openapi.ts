import type { ApiOperation } from "~/features/kernel/api-operation";
import { switchBody } from "./achievements.schema";
import { achievementsWire } from "./achievements.wire";

/** Endpoints of a patient's achievements. */
export const operations = [
  {
    operationId: "getAchievements",
    method: "get",
    path: "/api/patient/achievements",
    access: "patient",
    summary: "Nível, sequência, conquistas e desafio da semana; só `on: false` quando estão desligadas.",
    answer: { status: 200, data: achievementsWire },
  },
  {
    operationId: "switchAchievements",
    method: "put",
    path: "/api/patient/achievements",
    access: "patient",
    body: switchBody,
    summary: "Liga ou desliga as conquistas. Desligadas, nada é contado nem enviado.",
    answer: { status: 200, data: achievementsWire },
  },
] as const satisfies readonly ApiOperation[];
