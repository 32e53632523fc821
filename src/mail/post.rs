//! The way out: a folder, or a server.

use super::Message;
use crate::config::Config;
use anyhow::{Context, ensure};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, SinglePart};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use std::path::PathBuf;
use std::time::Duration;

/// How long a server may take for one letter.
const PATIENCE: Duration = Duration::from_secs(30);

/// Where letters go.
pub struct Post {
    way: Way,
    from: Mailbox,
    /// Host of the site, for the letters' ids: the name of the machine is nobody's business.
    host: String,
}

enum Way {
    Folder(PathBuf),
    Server(AsyncSmtpTransport<Tokio1Executor>),
}

impl Post {
    /// # Errors
    ///
    /// When a setting is none: it says which.
    pub fn open(config: &Config) -> anyhow::Result<Post> {
        let way = match config.smtp.as_str() {
            "" => Way::Folder(config.data.join("mail")),
            server => {
                ensure!(
                    server.starts_with("smtps://") || server.contains("tls=required") || is_local(server),
                    "the setting smtp must be like smtps://name:password@mail.example.org: mail is sent encrypted only"
                );
                let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(server).context("the setting smtp")?;
                Way::Server(builder.timeout(Some(PATIENCE)).build())
            }
        };
        let address = config.mail_from.parse().context("the setting mail_from must be an address of mail")?;
        let name = Some(config.mail_name.clone()).filter(|name| !name.is_empty());
        let host = config.mail_from.rsplit_once('@').map_or("localhost", |(_, host)| host).to_owned();
        Ok(Post { way, from: Mailbox::new(name, address), host })
    }

    /// Hands a letter over. Sending one twice gives one file, or two letters with the same id.
    pub async fn send(&self, message: &Message) -> anyhow::Result<()> {
        let letter = self.written(message)?;
        match &self.way {
            Way::Folder(folder) => {
                tokio::fs::create_dir_all(folder).await.context("the folder for letters cannot be made")?;
                let file = folder.join(format!("{}.eml", message.id));
                tokio::fs::write(&file, letter.formatted()).await.context("a letter cannot be written")
            }
            Way::Server(server) => {
                server.send(letter).await.context("the mail server did not take the letter")?;
                Ok(())
            }
        }
    }

    fn written(&self, message: &Message) -> anyhow::Result<lettre::Message> {
        let header = |name, value: &str| HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned());
        let mut builder = lettre::Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, message.to.parse().context("this is no address of mail")?))
            .subject(&message.subject)
            .message_id(Some(format!("<{}@{}>", message.id, self.host)))
            .raw_header(header("Auto-Submitted", "auto-generated"));
        if !message.stop.is_empty() {
            builder = builder
                .raw_header(header("List-Unsubscribe", &format!("<{}>", message.stop)))
                .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
        let text = SinglePart::builder().header(ContentType::TEXT_PLAIN).body(message.text.clone());
        Ok(builder.singlepart(text)?)
    }
}

fn is_local(server: &str) -> bool {
    let host = server.trim_start_matches("smtp://").rsplit('@').next().unwrap_or_default();
    host.starts_with("127.0.0.1") || host.starts_with("localhost") || host.starts_with("[::1]")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;
    use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
    use tokio::net::TcpListener;

    fn config(data: &Path) -> Config {
        Config::read(data, None, Some(8080)).expect("defaults")
    }

    fn message() -> Message {
        Message {
            id: "0001".into(),
            to: "somebody@example.org".into(),
            subject: "رسالة لك".into(),
            text: "Open the page.\nhttps://example.org/member\n".into(),
            stop: "https://example.org/no-mail/abc".into(),
        }
    }

    #[tokio::test]
    async fn a_letter_is_a_file_by_default_and_says_how_to_end_all_mail() {
        let data = std::env::temp_dir().join(format!("plenary-mail-{}", uuid::Uuid::now_v7().simple()));
        let post = Post::open(&config(&data)).expect("opened");
        post.send(&message()).await.expect("sent");
        let text = std::fs::read_to_string(data.join("mail/0001.eml")).expect("a file");
        assert!(text.contains("To: somebody@example.org") && text.contains("Open the page."), "{text}");
        assert!(text.contains("List-Unsubscribe: <https://example.org/no-mail/abc>"), "{text}");
        assert!(text.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"));
        assert!(!text.contains("User-Agent") && !text.contains("Received") && !text.contains("text/html"));
    }

    #[tokio::test]
    async fn a_letter_goes_to_the_server_that_is_set_and_a_refusal_is_told() {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("its number").port();
        let server = tokio::spawn(async move {
            let (stream, _) = listener.accept().await.expect("somebody");
            let (read, mut write) = stream.into_split();
            let mut lines = BufReader::new(read).lines();
            write.write_all(b"220 here\r\n").await.expect("said");
            let (mut heard, mut in_text) = (String::new(), false);
            while let Ok(Some(line)) = lines.next_line().await {
                heard.push_str(&line);
                heard.push('\n');
                let answer: &[u8] = match line.as_str() {
                    "DATA" => {
                        in_text = true;
                        b"354 go on\r\n"
                    }
                    "." => {
                        in_text = false;
                        b"250 taken\r\n"
                    }
                    "QUIT" => break,
                    _ if in_text => continue,
                    _ => b"250 fine\r\n",
                };
                write.write_all(answer).await.expect("said");
                if heard.contains("\n.\n") {
                    break;
                }
            }
            heard
        });
        let mut config = config(Path::new("/nowhere"));
        config.smtp = format!("smtp://127.0.0.1:{port}");
        Post::open(&config).expect("opened").send(&message()).await.expect("taken");
        let heard = server.await.expect("heard");
        assert!(heard.contains("RCPT TO:<somebody@example.org>") && heard.contains("Open the page."), "{heard}");
        // Nobody listens there any more.
        assert!(Post::open(&config).expect("opened").send(&message()).await.is_err());
    }

    #[test]
    fn mail_is_not_sent_in_the_clear_to_another_machine() {
        let mut config = config(Path::new("/nowhere"));
        config.smtp = "smtp://mail.example.org".into();
        assert!(Post::open(&config).is_err());
        config.smtp = "smtps://name:word@mail.example.org".into();
        assert!(Post::open(&config).is_ok());
    }
}
