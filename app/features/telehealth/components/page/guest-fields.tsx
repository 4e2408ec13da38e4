import { Form, useNavigation } from "@remix-run/react";
import { typedIn, type Refusal } from "~/features/tenancy/components/refusal";
import { teamPaths } from "~/team-paths";
import { Fold } from "~/ui/fold";
import { Button } from "~/ui/form/button";
import { Select } from "~/ui/form/select";
import { TextField } from "~/ui/form/text-field";
import type { RoomPageData } from "../../entering/read-room-page.server";

const kindWords = { guardian: "Responsável", interpreter: "Intérprete" } as const;

type GuestFieldsProps = { room: RoomPageData; origin: string; refusal: Refusal | undefined };

/** Inviting one person by name; whoever is invited is shown with the link that is theirs. */
export function GuestFields({ room: { guest }, origin, refusal }: GuestFieldsProps) {
  const pressed = useNavigation().formData?.get("intent");
  return (
    <div className="mt-6 max-w-reading">
      <Fold
        open={refusal !== undefined && refusal.fields.name !== undefined}
        label={guest ? `Pessoa convidada: ${guest.name}` : "Convidar responsável ou intérprete"}
      >
        {guest ? (
          <div className="space-y-3">
            <p>{`${kindWords[guest.kind]}. Entregue este endereço só a essa pessoa; ela também espera você abrir a porta.`}</p>
            <label className="block">
              <span className="mb-1 block font-medium">Endereço do convite</span>
              <input
                readOnly
                value={origin + teamPaths.guestRoom(guest.token)}
                onFocus={(event) => event.currentTarget.select()}
                className="control w-full"
              />
            </label>
            <Form method="post">
              <Button name="intent" value="uninvite" variant="danger" pending={pressed === "uninvite"}>
                Desfazer o convite
              </Button>
            </Form>
          </div>
        ) : (
          <Form method="post" className="space-y-4">
            <p>Uma pessoa por sessão. O endereço é só dela, e só vale enquanto você quiser.</p>
            <TextField
              name="name"
              label="Nome"
              defaultValue={typedIn(refusal, "name") ?? ""}
              error={refusal?.fields.name}
              required
            />
            <Select
              name="kind"
              label="Quem é"
              defaultValue="guardian"
              options={Object.entries(kindWords).map(([value, label]) => ({ value, label }))}
            />
            <Button name="intent" value="invite" pending={pressed === "invite"}>
              Criar convite
            </Button>
          </Form>
        )}
      </Fold>
    </div>
  );
}
