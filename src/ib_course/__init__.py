"""The machinery of the course: compiler, dossier, server extension, hand-in, grading, command line."""
