import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { changePasswordBody, refreshBody, ticketSchema, tokensSchema } from "./identity.wire";

/** Endpoints of the account itself. */
export const operations: readonly ApiOperation[] = [
  {
    operationId: "refreshTokens",
    method: "post",
    path: "/api/auth/refresh",
    access: "public",
    body: refreshBody,
    summary: "Troca um refresh token por um novo par; um já usado encerra a família.",
    answer: { status: 200, data: tokensSchema },
    errors: ["auth.required"],
  },
  {
    operationId: "signOut",
    method: "post",
    path: "/api/auth/logout",
    access: "account",
    summary: "Encerra este acesso.",
    answer: { status: 200, data: z.null() },
  },
  {
    operationId: "createSocketTicket",
    method: "post",
    path: "/api/auth/tickets",
    access: "account",
    summary: "Um bilhete de uso único, por 30 segundos, para abrir um socket.",
    answer: { status: 201, data: ticketSchema },
  },
  {
    operationId: "changePassword",
    method: "post",
    path: "/api/auth/password",
    access: "account",
    body: changePasswordBody,
    summary: "Troca a senha e encerra os outros acessos.",
    answer: { status: 200, data: z.null() },
    errors: ["auth.password_wrong", "auth.password_weak", "auth.too_many_attempts"],
  },
];
