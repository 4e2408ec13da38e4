import type { SVGProps } from "react";

/**
 * An icon from its shapes as markup: what the build makes of each of lucide's, whose own component builds them anew, one element
 * after another, at every drawing. Without a label it is decoration.
 */
export function icon(shapes: string) {
  return function Icon(props: SVGProps<SVGSVGElement>) {
    return (
      <svg
        xmlns="http://www.w3.org/2000/svg"
        width="24"
        height="24"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden={props["aria-label"] ? undefined : true}
        {...props}
        dangerouslySetInnerHTML={{ __html: shapes }}
      />
    );
  };
}
