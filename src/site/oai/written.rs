//! Answers of the protocol, element by element, in the order that its schema wants.

use super::dublin;
use super::record::{Record, Repository, second};
use super::request::{Asked, Fault, List, PREFIX};
use super::token;
use crate::web::xml::Xml;

const NAMESPACE: &str = "http://www.openarchives.org/OAI/2.0/";
const SCHEMA: &str = "http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd";
const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// The whole answer to `arguments`, which were read as `asked`.
pub fn document(
    repository: &Repository,
    arguments: &[(String, String)],
    asked: Result<Asked, Fault>,
    now: &str,
) -> Vec<u8> {
    let mut xml = Xml::default();
    let location = format!("{NAMESPACE} {SCHEMA}");
    xml.open("OAI-PMH", &[("xmlns", NAMESPACE), ("xmlns:xsi", XSI), ("xsi:schemaLocation", &location)]);
    xml.text("responseDate", &second(now));
    let base = format!("{}/oai", repository.reader.config.address);
    let answered = asked.and_then(|asked| answered(repository, &asked));
    let repeated: Vec<(&str, &str)> = match &answered {
        Err(fault) if fault.is_about_arguments() => Vec::new(),
        _ => arguments.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect(),
    };
    xml.text_with("request", &repeated, &base);
    match answered {
        Ok(write) => write(&mut xml, now),
        Err(fault) => xml.text_with("error", &[("code", fault.code)], &fault.said),
    }
    xml.finish()
}

type Write<'a> = Box<dyn FnOnce(&mut Xml, &str) + 'a>;

/// How the answer is written, once it is known that there is one.
fn answered<'a>(repository: &'a Repository<'a>, asked: &Asked) -> Result<Write<'a>, Fault> {
    let there = |identifier: &String| {
        let missing = || Fault::new("idDoesNotExist", format!("There is no record “{identifier}” here."));
        repository.find(identifier).ok_or_else(missing)
    };
    match asked {
        Asked::Identify => Ok(Box::new(move |xml, now| identify(xml, repository, now))),
        Asked::Formats { identifier } => {
            identifier.as_ref().map(there).transpose()?;
            Ok(Box::new(move |xml, _| formats(xml)))
        }
        Asked::Sets => Ok(Box::new(move |xml, _| sets(xml, repository))),
        Asked::Record { identifier } => {
            let record = there(identifier)?;
            Ok(Box::new(move |xml, _| {
                xml.open("GetRecord", &[]);
                self::record(xml, repository, record);
                xml.close();
            }))
        }
        Asked::List { verb, selection, after } => {
            let part = repository.part(selection, after.as_ref());
            if part.records.is_empty() {
                return Err(match after {
                    Some(_) => Fault::new("badResumptionToken", "This list has ended: begin it anew."),
                    None => Fault::new("noRecordsMatch", "No record has these days and this set."),
                });
            }
            let (verb, selection) = (*verb, selection.clone());
            Ok(Box::new(move |xml, _| {
                xml.open(verb.as_str(), &[]);
                for one in &part.records {
                    match verb {
                        List::Records => record(xml, repository, one),
                        List::Identifiers => header(xml, repository, one),
                    }
                }
                let (size, cursor) = (part.size.to_string(), part.cursor.to_string());
                let place = [("completeListSize", size.as_str()), ("cursor", cursor.as_str())];
                match &part.after {
                    Some(after) => xml.text_with("resumptionToken", &place, &token::written(&selection, after)),
                    // An empty token ends a list that came in parts.
                    None if part.cursor > 0 => xml.empty("resumptionToken", &place),
                    None => {}
                }
                xml.close();
            }))
        }
    }
}

fn identify(xml: &mut Xml, repository: &Repository, now: &str) {
    let config = &repository.reader.config;
    xml.open("Identify", &[]);
    xml.text("repositoryName", &config.name);
    xml.text("baseURL", &format!("{}/oai", config.address));
    xml.text("protocolVersion", "2.0");
    xml.text("adminEmail", &config.email);
    xml.text("earliestDatestamp", &repository.earliest(now));
    xml.text("deletedRecord", "persistent");
    xml.text("granularity", "YYYY-MM-DDThh:mm:ssZ");
    xml.text("compression", "gzip");
    xml.open("description", &[]);
    let namespace = "http://www.openarchives.org/OAI/2.0/oai-identifier";
    let location = format!("{namespace} http://www.openarchives.org/OAI/2.0/oai-identifier.xsd");
    xml.open("oai-identifier", &[("xmlns", namespace), ("xmlns:xsi", XSI), ("xsi:schemaLocation", &location)]);
    xml.text("scheme", "oai");
    xml.text("repositoryIdentifier", repository.name());
    xml.text("delimiter", ":");
    let sample = repository.records.first().map(|record| repository.identifier(record));
    xml.text("sampleIdentifier", &sample.unwrap_or_else(|| format!("oai:{}:report/example", repository.name())));
    xml.close();
    xml.close();
    xml.close();
}

fn formats(xml: &mut Xml) {
    xml.open("ListMetadataFormats", &[]);
    xml.open("metadataFormat", &[]);
    xml.text("metadataPrefix", PREFIX);
    xml.text("schema", dublin::SCHEMA);
    xml.text("metadataNamespace", dublin::NAMESPACE);
    xml.close();
    xml.close();
}

fn sets(xml: &mut Xml, repository: &Repository) {
    xml.open("ListSets", &[]);
    for (spec, name) in repository.sets() {
        xml.open("set", &[]);
        xml.text("setSpec", &spec);
        xml.text("setName", &name);
        xml.close();
    }
    xml.close();
}

fn record(xml: &mut Xml, repository: &Repository, record: &Record) {
    xml.open("record", &[]);
    header(xml, repository, record);
    if let Some(thing) = record.thing.as_ref().filter(|thing| !thing.gone) {
        xml.open("metadata", &[]);
        dublin::written(xml, repository, thing);
        xml.close();
    }
    xml.close();
}

fn header(xml: &mut Xml, repository: &Repository, record: &Record) {
    xml.open("header", &[("status", if record.is_gone() { "deleted" } else { "" })]);
    xml.text("identifier", &repository.identifier(record));
    xml.text("datestamp", &record.datestamp);
    for set in &record.sets {
        xml.text("setSpec", set);
    }
    xml.close();
}
