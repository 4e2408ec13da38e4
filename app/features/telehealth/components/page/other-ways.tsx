import { Form, useNavigation } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { Fold } from "~/ui/fold";
import type { RoomPageData } from "../../entering/read-room-page.server";

type OtherWaysProps = { room: RoomPageData; chatHref: string | null; leader: string };

/** If video does not come about: the conversation, and the word that technology has failed. Works without JavaScript. */
export function OtherWays({ room, chatHref, leader }: OtherWaysProps) {
  const pressed = useNavigation().formData?.get("intent");
  const isPatient = room.role === "patient";
  return (
    <div className="mt-10 max-w-reading border-t border-line pt-4">
      <p className="flex flex-wrap gap-x-6">
        {chatHref && (
          <a href={chatHref} target="_blank" rel="noreferrer" className="link inline-flex min-h-11 items-center">
            {isPatient ? `Escrever para ${leader}` : "Abrir a conversa"}
          </a>
        )}
        {isPatient && (
          <a
            href={paths.sessionMove(room.appointmentId)}
            target="_blank"
            rel="noreferrer"
            className="link inline-flex min-h-11 items-center"
          >
            Ver outros horários
          </a>
        )}
      </p>
      <Fold label="A chamada não funciona">
        <p>
          Falha técnica não tem custo. A sessão é desmarcada{" "}
          {isPatient
            ? "e mostramos os próximos horários livres."
            : "sem cobrança, e a outra pessoa pode escolher novo horário."}
        </p>
        <Form method="post" className="mt-3">
          <Button name="intent" value="fail" variant="danger" pending={pressed === "fail"}>
            Encerrar por falha técnica
          </Button>
        </Form>
      </Fold>
    </div>
  );
}
