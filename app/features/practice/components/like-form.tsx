import { Form, useNavigation } from "@remix-run/react";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";

/** Has an exercise stand first in the list, or no longer. */
export function LikeForm({ isFavourite }: { isFavourite: boolean }) {
  const pending = useNavigation().formData?.get("intent") === "like";
  return (
    <Form method="post" preventScrollReset>
      <ActingAs />
      <input type="hidden" name="liked" value={isFavourite ? "no" : "yes"} />
      <Button variant="quiet" name="intent" value="like" pending={pending}>
        {isFavourite ? "Tirar das favoritas" : "Pôr entre as favoritas"}
      </Button>
    </Form>
  );
}
