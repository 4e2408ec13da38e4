CREATE TABLE `document_code` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`clinic_id` text NOT NULL,
	`document_id` text NOT NULL,
	`created_at` integer NOT NULL
);
