import type { TakenClass } from "../../app/features/operations/backup/object-names.server";
import type { Env } from "../../app/platform/env";
import type { CopyFace } from "../durable-objects/copying/copied";

const bindings = {
  ChatRoom: "CHAT_ROOM",
  SosBoard: "SOS_BOARD",
  ContactLine: "CONTACT_LINE",
} as const satisfies Record<TakenClass, keyof Env>;

/** An object by class and name, as a backup asks it. */
export function copiedObject(env: Env, className: TakenClass, name: string): CopyFace {
  const space = env[bindings[className]];
  return space.get(space.idFromName(name)) as unknown as CopyFace;
}
