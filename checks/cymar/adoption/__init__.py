"""What `cymar init` looks at, and what it writes: a whole site, or what a site lacks."""
