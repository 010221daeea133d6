# One command for each thing a developer or a user does with the sources.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
ROADMAP ?= Roadmaps/aws-silicon/roadmap.yaml
SOURCES = Sources Tests Templates Package.swift Benchmarks
RELEASE = -c release --static-swift-stdlib --product tapeout
BINARY = .build/release/tapeout

.PHONY: demo test build install release format check bench docs clean dependencies

demo: release
	@.ci/demo $(BINARY) $(ROADMAP)

test: dependencies
	$(SWIFT) test

build: release

release: dependencies
	TAPEOUT_COMMIT="$$(.ci/source-commit)" $(SWIFT) build $(RELEASE)

# Installs libsqlite3-dev where it is missing; does nothing where it is present.
dependencies:
	@.ci/install-sqlite

install: release
	$(BINARY) generate-manual .build/manual
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/tapeout
	strip $(DESTDIR)$(PREFIX)/bin/tapeout
	install -m 644 .build/manual/man1/*.1 $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 644 .build/manual/completions/tapeout.bash \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/tapeout
	install -m 644 .build/manual/completions/_tapeout \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_tapeout
	install -m 644 .build/manual/completions/tapeout.fish \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/tapeout.fish

format:
	$(SWIFT) format -i -p -r $(SOURCES)

# What CI checks, without what it installs, and the slow tests, which need an optimised build to end.
check: dependencies
	$(SWIFT) format lint -s -p -r $(SOURCES)
	TAPEOUT_SLOW_TESTS=1 $(SWIFT) test -c release -Xswiftc -enable-testing
	$(SWIFT) build
	.ci/check-docc .build/debug
	TAPEOUT_EFFORT=low .ci/check-documents .build/debug/tapeout

bench: release
	Benchmarks/measure.sh $(BINARY)

# The reference of the commands, from the program.
docs: dependencies
	$(SWIFT) build --product tapeout
	.build/debug/tapeout generate-manual .build/manual
	cp .build/manual/Commands.md Documentation/Commands.md

clean:
	rm -rf .build
