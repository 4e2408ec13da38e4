CREATE TABLE `invoice` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` text NOT NULL,
	`number` text,
	`state` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`page_url` text,
	`pdf_url` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `invoice_clinic` ON `invoice` (`clinic_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `subscription` (
	`clinic_id` text PRIMARY KEY NOT NULL,
	`customer_id` text NOT NULL,
	`subscription_id` text,
	`state` text NOT NULL,
	`code` text,
	`plan_version` integer,
	`term` text,
	`period_end_at` integer,
	`cancels_at_end` integer NOT NULL,
	`past_due_since_at` integer,
	`checked_at` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscription_customer` ON `subscription` (`customer_id`);