CREATE TABLE `erasure_party` (
	`id` text PRIMARY KEY NOT NULL,
	`erasure_id` text NOT NULL,
	`kind` text NOT NULL,
	`company` text,
	`clinic_id` text,
	`member_id` text,
	`email` text,
	`messages` text,
	`state` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`cause` text,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` text
);
--> statement-breakpoint
CREATE INDEX `erasure_party_erasure` ON `erasure_party` (`erasure_id`);--> statement-breakpoint
CREATE INDEX `erasure_party_desk` ON `erasure_party` (`clinic_id`,`settled_at`,`erasure_id`) WHERE kind = 'clinic' and settled_at is not null;--> statement-breakpoint
CREATE INDEX `mail_erasure_party` ON `mail` (`subject_id`) WHERE template = 'erasure_party';