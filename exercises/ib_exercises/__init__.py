"""Models and checks of the exercises: pure functions on numbers and arrays."""
