import type * as z from "zod";
import type { AdminCtx } from "~/features/kernel/ctx";
import type { peopleIntents } from "../components/people/people-intents";
import { dropView, keepView } from "../saved-view/keep-view.server";
import { endLoginsOfPeople } from "./access-of-person.server";
import { setPeopleDisabled, undoBulkAct } from "./set-people-disabled.server";

/** What the address then says: the act that can be undone, or what was done. */
type Said = { act: string | null; done: "undone" | "kept" | "ended" | null; of: string | null };

/** What the forms around the list of people ask for, one at a time. @throws AppError as what is asked for */
export async function actOnPeople(ctx: AdminCtx, input: z.output<typeof peopleIntents>): Promise<Said> {
  switch (input.intent) {
    case "disable-all":
    case "enable-all": {
      const { id } = await setPeopleDisabled(ctx, { ids: input.ids, disabled: input.intent === "disable-all" });
      return { act: id, done: null, of: null };
    }
    case "end-logins-all":
      return { act: null, done: "ended", of: String(await endLoginsOfPeople(ctx, input)) };
    case "undo":
      await undoBulkAct(ctx, { id: input.act });
      return { act: null, done: "undone", of: null };
    case "keep-view":
      await keepView(ctx.clinic, { place: "people", name: input.name, search: input.search });
      return { act: null, done: "kept", of: null };
    case "drop-view":
      await dropView(ctx.clinic, input);
      return { act: null, done: null, of: null };
    default:
      throw new Error(`no such form: ${String(input satisfies never)}`);
  }
}
