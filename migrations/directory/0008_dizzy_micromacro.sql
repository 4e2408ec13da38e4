CREATE TABLE `clinic_move` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`from_clinic_id` text NOT NULL,
	`from_member_id` text NOT NULL,
	`to_clinic_id` text NOT NULL,
	`to_member_id` text NOT NULL,
	`state` text NOT NULL,
	`since_at` integer DEFAULT 0 NOT NULL,
	`total` integer DEFAULT 0 NOT NULL,
	`after_at` integer,
	`after_id` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clinic_move_way` ON `clinic_move` (`from_member_id`,`to_member_id`);--> statement-breakpoint
CREATE INDEX `clinic_move_to` ON `clinic_move` (`to_member_id`);